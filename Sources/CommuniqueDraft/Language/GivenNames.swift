extension BriefingLanguage {
  /// Given names that tell which pronoun stands for their bearer, in every language.
  package static let givenNames = #"""
    [pronouns of given names]
    male: aaron, abdel, abdul, abdulaziz, abdullah, adam, adama, adrian, ahmed, alain, alan, alassane, albert
    male: alberto, aleksandar, aleksander, alessandro, alexander, alexei, alfonso, alfred, ali, amadou, anders
    male: andreas, andrei, andrej, andrew, andrii, andris, andrzej, angel, anthony, antoine, anton, antonio, antony
    male: antti, antónio, ararat, arnaud, artis, arvind, atef, augusto, ben, benjamin, bernard, bill, bjarni, bob
    male: boris, boubacar, brian, bruno, carl, carlo, carlos, charles, cheikh, christian, christoph, christophe
    male: christopher, clemens, colin, constantin, cyril, daniel, daniele, david, davit, denis, dennis, didier
    male: diego, dimitri, dimitris, dmitry, dmytro, dominic, donald, douglas, edgars, edward, ekrem, elmar, emmanuel
    male: enrico, enrique, eric, erik, ernst, espen, esteban, fabio, faustin, federico, felix, fernando, filip
    male: florian, francesco, francis, francisco, franco, frank, frans, françois, frederik, friedrich, fumio, félix
    male: gabriel, gary, geert, geoffrey, george, georgi, georgios, gerard, gerhard, gianni, giorgio, giovanni
    male: giuseppe, gordon, graham, grant, greg, gregor, gregory, guido, guillaume, gunnar, gustavo, guy, guðlaugur
    male: hakan, hans, harald, harry, hassan, heiko, heinz, helmut, henrik, henry, herman, hervé, hugo, hussein, ian
    male: ibrahim, idriss, igor, ilkka, ismail, ivan, ivo, jacob, jacques, jakub, james, jan, janez, janusz, jason
    male: javier, jean-claude, jean-pierre, jean-yves, jens, jeremy, jerzy, jesper, jim, joachim, joao, joe, johan
    male: johann, johannes, john, jonas, jonathan, jorge, joschka, jose, josef, josep, joseph, joshua, josé, joão
    male: juan, justin, jyrki, jörg, jüri, karel, karim, karl, karol, keith, kemal, kenneth, kevin, kofi, konstantin
    male: kristian, krzysztof, kyriakos, lars, lawrence, leo, leon, leonid, levan, linas, lloyd, louis, luca, lucas
    male: luigi, luis, lukas, maciej, macky, mamuka, manuel, marc, marcel, marco, marcus, marek, mariano, mario
    male: mark, markus, martin, massimo, mateusz, matteo, matthew, matthias, maurice, mauro, max, maxime, mevlüt
    male: michael, michal, michel, miguel, mihai, mikael, mike, mikhail, mikheil, mikuláš, milan, milos, mohamed
    male: mohammed, moussa, muhammad, mustafa, narendra, nathan, nicholas, nick, nicolas, nikol, nikolai, nikos
    male: norbert, olaf, olav, oleg, oleksii, oliver, olivier, olusegun, omar, oscar, pablo, paolo, pascal, patrice
    male: patrick, paul, paul-henri, paulo, pavel, pavlo, pedro, pekka, per, peter, petr, petro, philip, philipp
    male: philippe, pierre, pieter, piotr, radek, radoslaw, radosław, rafael, ralf, ramtane, raul, recep, reinhard
    male: rené, reto, ricardo, richard, rishi, rob, robert, roberto, rodrigo, roger, roland, roman, ron, ronald
    male: ruben, rudolf, rumen, said, samuel, sanjay, sauli, scott, sean, sebastian, serge, sergei, sergey, sergio
    male: shinzo, sigmar, silvio, simon, smaïl, stanislav, stefan, stefano, stephan, stephen, steve, steven, stevo
    male: stéphane, subrahmanyam, sven, szymon, taavi, tedros, temur, terry, thabo, theodore, thierry, thomas, tibor
    male: tim, timo, timothy, tobias, tom, tomas, tomáš, tony, uhuru, umberto, urmas, uwe, valdis, vasyl, viktor
    male: vincent, vincenzo, vitalii, vladimir, volodymyr, walter, werner, willem, william, wojciech, wolfgang
    male: xavier, yair, yannis, yasuo, yoshihiko, yoweri, yuri, yves, zbigniew, zohrab, zoran
    female: adriana, agnes, agnès, aino, alexandra, alice, alicia, alma, amanda, amina, amy, ana, ana-maria
    female: anastasia, angela, anita, ann, anna, annalena, anne, annegret, annika, anniken, antonia, aoife, arancha
    female: asha, atifete, audrey, aurélie, ayumi, barbara, beata, beatrice, beatriz, benita, birgit, borjana
    female: bridget, brigitte, carla, carmen, carol, caroline, catherine, cathy, cecilia, charlotte, chiara
    female: christiane, christina, christine, chrystia, claire, clara, claudia, colette, condoleezza, cristina
    female: dalia, daniela, deborah, diana, dina, donika, doris, dorothy, dragana, edita, ekaterina, elena, elina
    female: elisabeth, elizabeth, ellen, emilia, emily, emma, erika, erna, esther, eva, eve, evelyn, fatima, fatou
    female: federica, fiona, florence, frances, françoise, gabriela, georgia, gertrude, giorgia, gisela, gloria
    female: graca, grace, grazia, gro, hanna, hannah, heather, heidi, helen, helena, helga, hilary, hillary, hina
    female: ilse, ilze, ine, ingrid, inès, ioana, irena, irene, irina, isabel, isabelle, jacinda, jane, janet
    female: janice, jessica, joan, joanna, jody, josephine, joyce, judith, julia, julie, kadri, kaja, kamala, karen
    female: karin, katarina, katarzyna, kate, katerina, katharina, katherine, kathleen, kathryn, katja, kersti
    female: kirsten, kristalina, lana, laura, leila, lena, linda, lisa, liz, louise, lubna, lucia, lucy, ludmila
    female: luisa, madeleine, magdalena, maia, mairead, maja, manuela, marcela, margaret, margareta, margarita
    female: margot, maria, mariana, marie, marija, marina, mariya, marta, martha, martina, mary, maría, matilda
    female: maya, melanie, melita, mette, michaela, michelle, mila, milena, milica, miroslava, monica, monika, nadia
    female: nancy, natalia, natalie, nathalie, neelie, ngozi, niamh, nicole, nina, nino, nkosazana, nora, oana, olga
    female: olha, olivia, patricia, paula, penny, petra, pia, priti, rachel, raisa, rasa, rebecca, renata, riina
    female: rita, roberta, rosa, rose, ruta, ruth, sabine, salome, samantha, samira, sandra, sanna, sara, sarah
    female: senka, silvia, simonetta, siobhan, sofia, sonja, sophie, stella, stephanie, sue, suella, susan, susana
    female: susanne, suzanne, svetlana, sylvia, sylvie, ségolène, tanja, tarja, teresa, tereza, theresa, thérèse
    female: tina, tonia, trine, ursula, valerie, vera, veronica, victoria, viola, viviane, vjosa, wanjiru, wendy
    female: xenia, yoko, yulia, yvette, yvonne, zanele, zuzana
    """#
}

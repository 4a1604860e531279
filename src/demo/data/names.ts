/** Names to combine: common in Sweden, from several languages. Family names are mostly rare or made up; no pair is meant to be anyone. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const girlNames = words(`
  Alma Astrid Elsa Maja Ebba Signe Lilly Vera Agnes Freja Saga Selma Ellen Wilma Stella Juni Ines Märta Tyra Ester Alva Moa Tilde Nova Lova
  Iris Edith Siri Hilma Svea Rut Liv Molly Ella Olivia Nora Leia Sigrid Elvira Thea Nellie Hedda Ellie Bianca Leyla Amina Sara Hanna Yasmin
  Nour Rania Aisha Fatima Hodan Ifrah Samira Ayla Zeynep Elif Lejla Amra Sofija Milica Anastasia Daria Zofia Maja Aino Liisa Xuan Mei Thao
  Selam Rahel Feven Nasrin Shirin Parisa Valentina Camila Inés Zoë`)
export const boyNames = words(`
  Noah William Liam Hugo Adam Oliver Matteo Lucas Elias Walter Nils Frans Sixten Alve Ture Melker Ludvig August Sigge Vidar Ivar Folke Otto
  Harry Theo Malte Tage Henry Valter Loke Viggo Edvin Arvid Love Milo Alfred Ebbe Jack Gustav Axel Oscar Leo Benjamin Josef Charlie Colin
  Omar Ali Yusuf Ibrahim Hamza Bilal Zakaria Abdi Mahad Karim Rami Samir Emir Tarik Damir Luka Nikola Mateusz Kacper Jakub Onni Eino Eetu
  Minh Duc Jun Yonas Nahom Amanuel Reza Arian Navid Diego Mateo José Élias`)
export const womenNames = words(`
  Anna Emma Karin Sofia Linda Jenny Malin Hanna Elin Josefin Sandra Frida Therese Camilla Ida Lisa Johanna Ulrika Helena Susanne Veronica
  Jessica Evelina Rebecka Caroline Annika Mikaela Lovisa Emelie Cecilia Kristina Petra Marie Åsa Ingrid Gunilla Birgitta Kerstin Inger Eva
  Samira Leila Mariam Fadumo Hawa Naima Zahra Farida Ayşe Fatma Emine Amela Jasmina Snežana Dragana Katarzyna Agnieszka Tuula Päivi Lan Hoa
  Tsega Meron Azeb Maryam Parvin Shabnam Carmen Lucía Irina Oksana`)
export const menNames = words(`
  Johan Erik Andreas Fredrik Mattias Jonas Daniel Henrik Magnus Niklas Peter Robin Jesper Tobias Martin Christoffer Patrik Marcus Joakim
  Rickard Emil Viktor Simon Linus Sebastian Anton Jimmy Kennet Tommy Roger Ulf Lennart Bengt Göran Stig Rolf Kjell Börje Sven Tord
  Ahmed Mohamed Hassan Abdullahi Mustafa Khaled Nabil Bashir Mehmet Murat Adnan Senad Goran Zoran Piotr Tomasz Marek Jari Timo Hung Tuan
  Tesfay Berhane Kidane Hamid Farhad Mehdi Carlos Rafael Andrei Sergej`)
export const familyNames = words(`
  Lundevall Åkerhage Ostrander Björkestig Hallbrink Ekvall Rönnåker Stenhammar Lövhage Gransäter Almroth Hedvall Skogsäter Brinkeby Dalhage
  Fjällner Tallroth Mossberg Videfors Äppelgren Älvåker Öbrink Sjöhammar Norrbrink Västhage Kvarnäng Ljungstig Rosenäng Hagvall Lidfors Tunefors
  Aspenäs Granhall Svedåker Strandhage Bergstig Myrhage Grönfors Klintåker Vretblad Ängehall Höghammar Sandfors Gullhage Silveräng Kopparfors
  Bodström Näsvall Häggfors Törnäng Backäng Fallhage Furuvall Lönnåker Rydfors Säterhage Vikåker Tjärnfors Solhage Månstig Snöfors Hästhage
  Lindvall Marklund Palmäng Stålhage Kullåker Hultfors Torpåker Gårdäng Smedhage Nybrink Ögren Bygdehall Råäng Sundstig Holmåker Blomfors
  Haddad Farah Nguyen Kovač Yılmaz Popescu Tesfaye Rahimi Nowak Kaya Osman Virtanen Mäkelä Petrov Dahir Karimi Hosseini Demir Jovanović
  Begić Horvat Kowalska Wójcik Korhonen Nieminen Tran Pham Habtemariam Ghebre Warsame Abdirahman Khalil Mansour Darwish Aziz Barzani Öztürk
  Çelik Silva Rojas Fuentes Ionescu Bondarenko Melnyk Ivanova Kim Chaichana`)
